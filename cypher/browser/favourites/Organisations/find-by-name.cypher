// Find by any part of a name (full-text)
// :param words => '智联 协会'
CALL db.index.fulltext.queryNodes('kg_names', $words) YIELD node, score
RETURN node, node.name AS name, node.aliases AS aliases, score LIMIT 25
