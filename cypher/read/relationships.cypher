// $elements: list of element ids
MATCH ()-[r]->()
WHERE elementId(r) IN $elements
RETURN r.id, type(r), startNode(r).kgId, endNode(r).kgId, r.kgHash, r.kgKeys, [name IN split(r.kgKeys, ',') | r[name]]
