// The header stays as a tombstone.
// $rows: {id}
UNWIND $rows AS row
MATCH (d:KgRecord {documentId: row.id})
WHERE NOT d.tombstone
SET d.tombstone = true
REMOVE d.data
WITH lane, count(*) AS written, 0 AS created, 0 AS revived
