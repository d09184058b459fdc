// $collection: string or null for all
MATCH (d:KgRecord)
WHERE $collection IS NULL OR d.collection = $collection
RETURN d.documentId, d.collection, d.path, d.sha256, d.extractor, d.tombstone
