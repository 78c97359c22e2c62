import * as asn1 from 'asn1js'
import * as pki from 'pkijs'
import { importSealKey, readCertificate, type SealKey } from './certificate.ts'

/** The signature inside a seal: CMS, detached, as PAdES baseline B demands (ETSI EN 319 142-1, SubFilter ETSI.CAdES.detached). */

const oid = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
} as const

const attribute = (type: string, value: asn1.BaseBlock): pki.Attribute => new pki.Attribute({ type, values: [value] })

/** @returns DER */
export async function signDetached(content: Uint8Array<ArrayBuffer>, key: SealKey): Promise<Uint8Array> {
  const certificate = readCertificate(key.certificate)
  const digest = await crypto.subtle.digest('SHA-256', content)
  const certificateHash = await crypto.subtle.digest('SHA-256', certificate.toSchema(true).toBER())
  // ESSCertIDv2 with SHA-256 as its default algorithm (RFC 5035).
  const essCertificate = new asn1.Sequence({
    value: [
      new asn1.Sequence({
        value: [new asn1.Sequence({ value: [new asn1.OctetString({ valueHex: certificateHash })] })],
      }),
    ],
  })
  const signed = new pki.SignedData({
    version: 1,
    encapContentInfo: new pki.EncapsulatedContentInfo({ eContentType: oid.data }),
    certificates: [certificate],
    signerInfos: [
      new pki.SignerInfo({
        version: 1,
        sid: new pki.IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
        signedAttrs: new pki.SignedAndUnsignedAttributes({
          type: 0,
          attributes: [
            attribute(oid.contentType, new asn1.ObjectIdentifier({ value: oid.data })),
            attribute(oid.messageDigest, new asn1.OctetString({ valueHex: digest })),
            attribute(oid.signingCertificateV2, essCertificate),
          ],
        }),
      }),
    ],
  })
  await signed.sign(await importSealKey(key), 0, 'SHA-256', content.buffer)
  const whole = new pki.ContentInfo({ contentType: oid.signedData, content: signed.toSchema(true) })
  return new Uint8Array(whole.toSchema().toBER())
}

export interface ReadSignature {
  readonly isIntact: boolean
  readonly certificate: pki.Certificate | undefined
}

/** @param der may be followed by padding */
export async function verifyDetached(
  der: Uint8Array<ArrayBuffer>,
  content: Uint8Array<ArrayBuffer>,
): Promise<ReadSignature> {
  try {
    const parsed = asn1.fromBER(der)
    if (parsed.offset < 0 || der.subarray(parsed.offset).some((byte) => byte !== 0)) return broken
    const info = new pki.ContentInfo({ schema: parsed.result })
    const signed = new pki.SignedData({ schema: info.content })
    const certificate = signed.certificates?.find((one): one is pki.Certificate => one instanceof pki.Certificate)
    const isIntact = await signed.verify({ signer: 0, data: content.buffer })
    const isNamed =
      certificate !== undefined && isOf(signed, certificate) && (await namesItsCertificate(signed, certificate))
    return { isIntact: isIntact === true && isNamed, certificate }
  } catch {
    return broken
  }
}

const broken: ReadSignature = { isIntact: false, certificate: undefined }

/** Issuer and number in the signature are not signed themselves: they must be the certificate's. */
function isOf(signed: pki.SignedData, certificate: pki.Certificate): boolean {
  const sid: unknown = signed.signerInfos[0]?.sid
  return (
    sid instanceof pki.IssuerAndSerialNumber &&
    sid.serialNumber.isEqual(certificate.serialNumber) &&
    Buffer.from(sid.issuer.toSchema().toBER()).equals(Buffer.from(certificate.issuer.toSchema().toBER()))
  )
}

/** The signed attribute that ties the signature to this certificate and no other one with the same key. */
async function namesItsCertificate(signed: pki.SignedData, certificate: pki.Certificate): Promise<boolean> {
  const found = signed.signerInfos[0]?.signedAttrs?.attributes.find((one) => one.type === oid.signingCertificateV2)
  const hash = await crypto.subtle.digest('SHA-256', certificate.toSchema(true).toBER())
  const ess = found?.values[0] as asn1.Sequence | undefined
  const first = (ess?.valueBlock.value[0] as asn1.Sequence | undefined)?.valueBlock.value[0] as
    | asn1.Sequence
    | undefined
  const octets = first?.valueBlock.value[0] as asn1.OctetString | undefined
  return octets !== undefined && Buffer.from(octets.valueBlock.valueHexView).equals(Buffer.from(hash))
}
