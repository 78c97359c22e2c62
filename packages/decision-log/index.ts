/** A verifiable append-only log: RFC 6962 trees, C2SP notes, checkpoints, tiles and proofs. See README.md. */
export { fromBase64, same, toBase64, toHex } from './bytes.ts'
export { type Checkpoint, formatCheckpoint, parseCheckpoint } from './checkpoint.ts'
export { checkHistory, formatLink, type HistoryLink, parseLink } from './history.ts'
export { formatNote, formatSignature, type Note, type NoteSignature, parseKey, parseNote, signedBy } from './note.ts'
export { type Hash, hashLeaf, isConsistent, isIncluded } from './proof.ts'
export { formatProof, type ProofFile, parseProof } from './proof-file.ts'
export { newPrivateKey, type Signer, signCheckpoint, signerFrom, type Witness, witnessFrom } from './sign.ts'
export { bundleBytes, newTiles, nodesFrom, parseBundle, type TileAt, tileBytes, tilePath, tileWidth } from './tile.ts'
export { consistencyPath, emptyRoot, inclusionPath, leafHash, type ReadNode, rootOf, treeOver } from './tree.ts'
export { type Checked, commitment, type Receipt, type Step, type Trust, type Verdict, verifyReceipt } from './verify.ts'
export {
  type AddCheckpoint,
  type Finding,
  formatAddCheckpoint,
  judgeCheckpoint,
  type Known,
  parseAddCheckpoint,
} from './witnessing.ts'
