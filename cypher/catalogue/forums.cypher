// title: Forums of an event
// title.zh: 会议的论坛
// purpose: The forums of each event with their chairs, speakers and hosts.
// purpose.zh: 各会议下设论坛及其主持人、发言人和主办方。
// group: events
// $event: name of Event or Forum = null; null for all
// $limit: integer = 100; rows at most
// column event: string; the event
// column forum: string; the forum
// column date: string or null; when it began, as exactly as the texts say
// column chairs: list of string; who chaired it
// column speakers: list of string; who spoke
// column hosts: list of string; who hosted or organised it
// column quote: string; the sentence that makes it part of the event
// column document: string; where it stands
MATCH (f:Forum)-[r:PART_OF]->(e:Event|Forum)
WHERE $event IS NULL OR e.name = $event OR $event IN e.aliases
WITH f, r, e ORDER BY e.support DESC, e.name, e.id, f.name, f.id LIMIT $limit
RETURN e.name AS event, f.name AS forum, coalesce(f.startDate, f.endDate, toString(f.year)) AS date,
  COLLECT { MATCH (p:Person)-[:CHAIRED]->(f) RETURN p.name ORDER BY p.name, p.id } AS chairs,
  COLLECT { MATCH (p:Person)-[:SPOKE_AT]->(f) RETURN p.name ORDER BY p.name, p.id } AS speakers,
  COLLECT { MATCH (o:Organisation)-[:HOSTED|ORGANISED]->(f) RETURN DISTINCT o.name AS name ORDER BY name } AS hosts,
  r.quotes[0] AS quote, r.documents[0] AS document
ORDER BY e.support DESC, event, e.id, forum, f.id
