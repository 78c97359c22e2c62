export default function DesignPage() {
  return <h1>Styrhjul</h1>
}
