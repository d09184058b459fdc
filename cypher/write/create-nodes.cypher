// The faster path into an empty store: nothing is looked for first, and the properties come in columns. A batch runs once only,
// and the constraint still stands.
// {key}: Entity or Document; {label}: the node's own; {properties}: `name`: $values[0][i] … ; $ids, $hashes: lists;
// $keys: the lists of names that occur, $keysAt: the place of each node's among them; $values: a list for each property
UNWIND range(0, size($ids) - 1) AS i
CREATE (n:`{key}`:`{label}` {kgId: $ids[i], id: $ids[i], {properties}})
WITH lane, count(*) AS written
WITH lane, written, written AS created, 0 AS revived
