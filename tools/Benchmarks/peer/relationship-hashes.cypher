MATCH ()-[r:`{type}`]->()
WHERE r.kgHash IS NOT NULL
RETURN r.id, r.kgHash, r.kgKey
