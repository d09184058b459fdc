// What of the layout is there.
// columns: name, kind, state, labels, properties
SHOW INDEXES YIELD name, type, state, labelsOrTypes, properties, owningConstraint
WHERE name STARTS WITH 'kg_'
RETURN name, CASE WHEN owningConstraint IS NULL THEN toLower(type) + ' index' ELSE 'uniqueness constraint' END AS kind,
  toLower(state) AS state, labelsOrTypes AS labels, properties
ORDER BY kind DESC, name
