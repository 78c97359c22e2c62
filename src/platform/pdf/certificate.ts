import * as asn1 from 'asn1js'
import * as pki from 'pkijs'

/** The municipality's own certificate for sealing documents: a key pair and what says whose it is (X.509, ECDSA P-256). */

export interface SealKey {
  /** PKCS#8, PEM. Never leaves the server. */
  readonly privateKey: string
  /** PEM; the public half, to be handed out. */
  readonly certificate: string
}

const keyKind = { name: 'ECDSA', namedCurve: 'P-256' } as const

const pem = (label: string, der: ArrayBuffer): string =>
  `-----BEGIN ${label}-----\n${Buffer.from(der)
    .toString('base64')
    .replace(/.{64}(?=.)/g, '$&\n')}\n-----END ${label}-----\n`

export const fromPem = (text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(text.replace(/-----[^-]+-----|\s/g, ''), 'base64'))

/**
 * A certificate signed by itself: proves that two documents were sealed by the same key, and whose it says it is.
 * @param from UTC instant
 */
export async function issueOwnCertificate(
  organisation: { readonly name: string; readonly number: string | null },
  from: string,
  years = 10,
): Promise<SealKey> {
  const keys = await crypto.subtle.generateKey(keyKind, true, ['sign', 'verify'])
  const certificate = new pki.Certificate()
  certificate.version = 2
  const serial = crypto.getRandomValues(new Uint8Array(16))
  serial[0]! &= 0x7f
  serial[0]! |= 0x01
  certificate.serialNumber = new asn1.Integer({ valueHex: serial.buffer })
  const name = nameFrom([
    ['2.5.4.6', 'SE'],
    ['2.5.4.10', organisation.name],
    ...(organisation.number === null ? [] : [['2.5.4.97', `NTRSE-${organisation.number}`] as const]),
    ['2.5.4.3', organisation.name],
  ])
  certificate.subject = name
  certificate.issuer = name
  const start = Temporal.Instant.from(from)
  certificate.notBefore.value = new Date(start.epochMilliseconds)
  certificate.notAfter.value = new Date(start.toZonedDateTimeISO('UTC').add({ years }).toInstant().epochMilliseconds)
  // Key usage: digital signature and content commitment (RFC 5280 section 4.2.1.3).
  const usage = new asn1.BitString({ valueHex: new Uint8Array([0xc0]).buffer, unusedBits: 6 })
  const basic = new pki.BasicConstraints({ cA: false })
  certificate.extensions = [
    new pki.Extension({ extnID: '2.5.29.15', critical: true, extnValue: usage.toBER() }),
    new pki.Extension({ extnID: '2.5.29.19', critical: true, extnValue: basic.toSchema().toBER() }),
  ]
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey)
  await certificate.sign(keys.privateKey, 'SHA-256')
  return {
    privateKey: pem('PRIVATE KEY', await crypto.subtle.exportKey('pkcs8', keys.privateKey)),
    certificate: pem('CERTIFICATE', certificate.toSchema(true).toBER()),
  }
}

export const readCertificate = (text: string): pki.Certificate => pki.Certificate.fromBER(fromPem(text))

export const importSealKey = (key: SealKey): Promise<CryptoKey> =>
  crypto.subtle.importKey('pkcs8', fromPem(key.privateKey), keyKind, false, ['sign'])

/** One set for each attribute, as other programs expect a name to be written. */
function nameFrom(parts: readonly (readonly [type: string, value: string])[]): pki.RelativeDistinguishedNames {
  const value = parts.map(([type, text]) => {
    const written =
      type === '2.5.4.6' ? new asn1.PrintableString({ value: text }) : new asn1.Utf8String({ value: text })
    return new asn1.Set({ value: [new pki.AttributeTypeAndValue({ type, value: written }).toSchema()] })
  })
  return pki.RelativeDistinguishedNames.fromBER(new asn1.Sequence({ value }).toBER())
}

/** The common name, as people know it. */
export const nameOf = (certificate: pki.Certificate): string =>
  certificate.subject.typesAndValues.find((one) => one.type === '2.5.4.3')?.value.valueBlock.value ?? ''
