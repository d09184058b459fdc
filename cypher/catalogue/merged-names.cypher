// title: Names brought together
// title.zh: 合并的名称
// purpose: Entities with more than one name, and why the names were taken for the same.
// purpose.zh: 有多个名称的实体，以及合并的依据。
// group: quality
// $limit: integer = 100; rows at most
// column kind: string; the label
// column name: string; the entity
// column aliases: list of string; its other names
// column merges: list of string or null; what brought them together, with the document
// column documents: integer; independent documents that name it
MATCH (n:Entity)
WHERE size(n.aliases) > 0 OR size(n.merges) > 0
RETURN [l IN labels(n) WHERE l IN ['Person', 'Organisation', 'Event', 'Forum', 'Report', 'Place']][0] AS kind, n.name AS name, n.aliases AS aliases, n.merges AS merges, n.support AS documents
ORDER BY size(aliases) DESC, documents DESC, name, n.id
LIMIT $limit
