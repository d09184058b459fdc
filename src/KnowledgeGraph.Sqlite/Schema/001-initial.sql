-- Application id: 'kgst'. Text is UTF-8; times are milliseconds since 1970-01-01 UTC; hashes are 16 bytes.
PRAGMA application_id = 1802990452;

CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE collection (name TEXT PRIMARY KEY, root TEXT) WITHOUT ROWID;

-- At most one row. host, process and started tell a holder that died from one that works.
CREATE TABLE lease (
  token INTEGER PRIMARY KEY, holder TEXT NOT NULL, host TEXT NOT NULL, process INTEGER NOT NULL, started INTEGER NOT NULL, expires INTEGER NOT NULL);

CREATE TABLE run (
  revision INTEGER PRIMARY KEY, holder TEXT NOT NULL, finished INTEGER NOT NULL, graph_hash TEXT NOT NULL, counts TEXT NOT NULL);

-- Headers apart from the records, so that comparing them with a folder reads no record.
CREATE TABLE document (
  key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, collection TEXT NOT NULL, path TEXT NOT NULL, sha256 TEXT NOT NULL,
  extractor TEXT NOT NULL, tombstone INTEGER NOT NULL);
CREATE TABLE record (document INTEGER PRIMARY KEY, data BLOB NOT NULL);

-- key is the element: a rename keeps it.
CREATE TABLE node (
  key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, label TEXT NOT NULL, hash BLOB NOT NULL, properties TEXT NOT NULL, former_ids TEXT);

-- No id: it follows from the nodes' ids, type and discriminator, so that a rename leaves relationships alone.
CREATE TABLE relationship (
  key INTEGER PRIMARY KEY, start INTEGER NOT NULL, type TEXT NOT NULL, "end" INTEGER NOT NULL, discriminator TEXT NOT NULL,
  hash BLOB NOT NULL, properties TEXT NOT NULL);
CREATE UNIQUE INDEX relationship_identity ON relationship (start, type, "end", discriminator);
CREATE INDEX relationship_end ON relationship ("end");
