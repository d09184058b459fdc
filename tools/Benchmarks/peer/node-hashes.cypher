MATCH (n:`{label}`)
WHERE n.kgHash IS NOT NULL AND n.kgId IS NOT NULL
RETURN n.kgId, n.kgHash
