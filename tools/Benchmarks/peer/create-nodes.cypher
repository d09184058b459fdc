UNWIND $rows AS row
CREATE (n:`{key}`:`{label}`)
SET n = row.properties
RETURN count(*) AS written
