import {
  CamelCasePlugin,
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'
import type { Db } from '../../platform/db/database.ts'
import type { DB } from '../../platform/db/generated/tables.ts'

/**
 * Does many deeds in one transaction of the database: all of them hold, or none. Each deed still believes that it has
 * a transaction of its own, which here is a savepoint. Deeds must come one after the other.
 */
export function inOneTransaction<T>(db: Db, act: (inner: Db) => Promise<T>): Promise<T> {
  return db
    .transaction()
    .execute((tx) => tx.getExecutor().provideConnection((connection) => act(databaseOn(connection))))
}

const databaseOn = (connection: DatabaseConnection): Db =>
  new Kysely<DB>({
    dialect: savepointsOn(connection),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })

function savepointsOn(connection: DatabaseConnection): Dialect {
  const say = async (text: string) => void (await connection.executeQuery(CompiledQuery.raw(text)))
  const driver: Driver = {
    init: async () => undefined,
    acquireConnection: async () => connection,
    beginTransaction: () => say('savepoint deed'),
    commitTransaction: () => say('release savepoint deed'),
    rollbackTransaction: async () => {
      await say('rollback to savepoint deed')
      await say('release savepoint deed')
    },
    releaseConnection: async () => undefined,
    destroy: async () => undefined,
  }
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => driver,
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
}
