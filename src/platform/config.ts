import { resolve } from 'node:path'
import { z } from 'zod'

/** All settings come from the environment and are checked once, at start. Each fault gives one line. */
const port = z.coerce.number().int().min(0).max(65535)
const flag = z.enum(['true', 'false']).transform((text) => text === 'true')

const environment = z
  .object({
    PORT: port.default(3000),
    HOST: z.string().min(1).default('127.0.0.1'),
    STYRHJUL_DATA: z.string().min(1).default('.styrhjul'),
    STYRHJUL_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
    STYRHJUL_TRUST_PROXY: flag.default(false),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    DATABASE_APP_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
    OIDC_CLIENT_ID: z.string().min(1).optional(),
    OIDC_CLIENT_SECRET: z.string().min(1).optional(),
    OIDC_DEFAULT_ACR: z.string().min(1).optional(),
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    MAIL_FROM: z.string().min(3).default('styrhjul@localhost'),
    LOG_LEVEL: z.enum(['silent', 'info', 'debug']).default('info'),
    LEDGER_FILE_LIMIT_MB: z.coerce.number().int().min(1).max(1_000_000).default(2048),
    DOCUMENT_FILE_LIMIT_MB: z.coerce.number().int().min(1).max(100_000).default(300),
    DOCUMENT_SCAN_COMMAND: z.string().min(1).optional(),
    WEBHOOK_HOSTS: z
      .string()
      .toLowerCase()
      .regex(/^\s*[^\s,/]+:\d{1,5}(\s*,\s*[^\s,/]+:\d{1,5})*\s*$/)
      .optional(),
    WEBHOOK_ALLOW_LOCAL: flag.default(false),
  })
  .superRefine((env, issues) => {
    const missing = (name: string, because: string) =>
      issues.addIssue({ code: 'custom', path: [name], params: { because }, message: 'needed' })
    if (env.OIDC_ISSUER && !env.OIDC_CLIENT_ID) missing('OIDC_CLIENT_ID', 'OIDC_ISSUER')
    if (env.OIDC_CLIENT_ID && !env.OIDC_ISSUER) missing('OIDC_ISSUER', 'OIDC_CLIENT_ID')
    if (env.DATABASE_APP_URL && !env.DATABASE_URL) missing('DATABASE_URL', 'DATABASE_APP_URL')
  })

export interface OidcConfig {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string | undefined
  readonly defaultAcr: string | undefined
}

export interface Config {
  readonly port: number
  readonly host: string
  /** Absolute folder that holds the embedded database, the lock and logs. */
  readonly dataFolder: string
  /** The address people use, when it is not http://host:port. */
  readonly origin: string | undefined
  readonly trustProxy: boolean
  /** Owner of the schema; undefined means the embedded server. */
  readonly databaseUrl: string | undefined
  readonly databaseAppUrl: string | undefined
  readonly oidc: OidcConfig | undefined
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  readonly logLevel: 'silent' | 'info' | 'debug'
  /** The largest ledger file taken in, in bytes. */
  readonly largestLedgerFile: number
  /** The largest file of a case document taken in, in bytes. */
  readonly largestDocument: number
  /** Command that scans a file for viruses: gets its path last, ends with 0 for clean and 1 for found. */
  readonly documentScanCommand: string | undefined
  /** Host and port of each place that webhooks may go to, as `system.example.se:443`. */
  readonly webhookHosts: readonly string[]
  /** Webhooks may go inside, and by plain HTTP: for tests and development alone. */
  readonly webhookAllowLocal: boolean
}

/** One fault of one setting: `rule` says what is wrong, for the message file. */
export interface ConfigFault {
  readonly name: string
  readonly value: string | undefined
  readonly rule: 'needed' | 'port' | 'url' | 'choice' | 'empty'
  readonly detail: string
}

export class BadConfig extends Error {
  readonly faults: readonly ConfigFault[]
  constructor(faults: readonly ConfigFault[]) {
    super(faults.map((fault) => `${fault.name}: ${fault.rule}`).join(', '))
    this.name = 'BadConfig'
    this.faults = faults
  }
}

const choices: Record<string, string> = {
  LOG_LEVEL: 'silent, info, debug',
  STYRHJUL_TRUST_PROXY: 'true, false',
  WEBHOOK_HOSTS: 'host:443, …',
  WEBHOOK_ALLOW_LOCAL: 'true, false',
  LEDGER_FILE_LIMIT_MB: '1–1000000',
  DOCUMENT_FILE_LIMIT_MB: '1–100000',
}

const protocols: Record<string, string> = {
  DATABASE_URL: 'postgres://',
  DATABASE_APP_URL: 'postgres://',
  SMTP_URL: 'smtp://',
}

function faultOf(issue: z.core.$ZodIssue, env: Record<string, string | undefined>): ConfigFault {
  const name = String(issue.path[0])
  const value = /SECRET|URL/.test(name) ? undefined : env[name]
  if (issue.code === 'custom') return { name, value, rule: 'needed', detail: String(issue.params?.because ?? '') }
  if (name === 'PORT') return { name, value, rule: 'port', detail: '0–65535' }
  if (choices[name]) return { name, value, rule: 'choice', detail: choices[name] }
  if (issue.code === 'too_small') return { name, value, rule: 'empty', detail: '' }
  return { name, value, rule: 'url', detail: protocols[name] ?? 'https://' }
}

/** Throws BadConfig that names every fault at once. An empty variable counts as not set. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success) throw new BadConfig(parsed.error.issues.map((issue) => faultOf(issue, given)))
  const e = parsed.data
  return {
    port: e.PORT,
    host: e.HOST,
    dataFolder: resolve(e.STYRHJUL_DATA),
    origin: e.STYRHJUL_ORIGIN?.replace(/\/$/, ''),
    trustProxy: e.STYRHJUL_TRUST_PROXY,
    databaseUrl: e.DATABASE_URL,
    databaseAppUrl: e.DATABASE_APP_URL,
    oidc:
      e.OIDC_ISSUER && e.OIDC_CLIENT_ID
        ? {
            issuer: e.OIDC_ISSUER,
            clientId: e.OIDC_CLIENT_ID,
            clientSecret: e.OIDC_CLIENT_SECRET,
            defaultAcr: e.OIDC_DEFAULT_ACR,
          }
        : undefined,
    smtpUrl: e.SMTP_URL,
    mailFrom: e.MAIL_FROM,
    logLevel: e.LOG_LEVEL,
    largestLedgerFile: e.LEDGER_FILE_LIMIT_MB * 1024 ** 2,
    largestDocument: e.DOCUMENT_FILE_LIMIT_MB * 1024 ** 2,
    documentScanCommand: e.DOCUMENT_SCAN_COMMAND,
    webhookHosts: e.WEBHOOK_HOSTS?.split(',').map((host) => host.trim()) ?? [],
    webhookAllowLocal: e.WEBHOOK_ALLOW_LOCAL,
  }
}
