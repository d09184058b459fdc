// One page of nodes in the order of their ids. Every row and every cell costs the server more than the text in it: hash and id come as one text,
// parted by a space, and all of the same labels in one list.
// {key}: Entity or Document; $after: the last id of the page before; $nodes: how many
MATCH (n:`{key}`)
WHERE n.kgId > $after
WITH n ORDER BY n.kgId LIMIT $nodes
WITH collect(n) AS page
WITH page, page[-1].kgId AS last
UNWIND page AS n
RETURN last, labels(n) AS labels, collect(n.kgHash + ' ' + n.kgId) AS elements
