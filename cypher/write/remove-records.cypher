// $rows: {id}
UNWIND $rows AS row
MATCH (d:KgRecord {documentId: row.id})
DETACH DELETE d
WITH lane, count(*) AS written
WITH lane, written, 0 AS created, 0 AS revived
