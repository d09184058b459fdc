// title: Reports year by year
// title.zh: 年度报告系列
// purpose: Reports of one series with their years or editions and who stands behind each.
// purpose.zh: 同一系列报告的各年度版本及其编写、发布方。
// group: reports
// $series: string = null; part of the series' name, null for all
// $limit: integer = 100; rows at most
// column series: string; the name without year and edition
// column edition: string; the year or the number of the edition
// column report: string; the report
// column by: list of string; who wrote or released it
// column documents: integer; independent documents that name it
MATCH (t:Report)
WITH t, split(substring(t.id, 7), '/') AS parts, CASE WHEN t.id CONTAINS '/第' THEN toInteger(t.edition) ELSE toInteger(coalesce(t.year, t.edition)) END AS number
WHERE size(parts) = 2 AND number IS NOT NULL AND ($series IS NULL OR parts[0] CONTAINS $series)
WITH parts[0] AS series, collect({report: t, edition: parts[1], number: number}) AS editions
WITH series, editions, size(editions) AS count
UNWIND editions AS edition
WITH series, count, edition.edition AS name, edition.number AS number, edition.report AS t
ORDER BY count DESC, series, number, name, t.id
LIMIT $limit
RETURN series, name AS edition, t.name AS report,
  COLLECT { MATCH (x:Person|Organisation)-[:AUTHORED|RELEASED]->(t) RETURN DISTINCT x.name AS who ORDER BY who } AS by,
  t.support AS documents
ORDER BY count DESC, series, number, name, t.id
