// $rows: the properties of the records
UNWIND $rows AS row
MERGE (d:KgRecord {documentId: row.documentId})
SET d = row
WITH lane, count(*) AS written, 0 AS created, 0 AS revived
