// $ids: list of strings
UNWIND $ids AS id
MATCH (d:KgRecord {documentId: id})
WHERE d.data IS NOT NULL
RETURN d.documentId, d.collection, d.path, d.sha256, d.extractor, d.tombstone, d.data
