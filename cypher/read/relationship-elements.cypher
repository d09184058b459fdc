MATCH ()-[r:`{type}`]->()
WHERE r.kgHash IS NOT NULL
RETURN r.id, elementId(r)
