// title: Founders and members
// title.zh: 发起方与成员
// purpose: Who founded an organisation and who belongs to it.
// purpose.zh: 机构由谁发起成立，成员有谁。
// group: organisations
// $organisation: name of Organisation = null; the one founded or joined, null for all
// $limit: integer = 100; rows at most
// column organisation: string; the organisation
// column relation: string; FOUNDED or MEMBER_OF
// column member: string; the founder or member
// column kind: string; Person or Organisation
// column date: string or null; when, as exactly as the text says
// column quote: string; the sentence that says so
// column document: string; where it stands
MATCH (m:Person|Organisation)-[r:FOUNDED|MEMBER_OF]->(o:Organisation)
WHERE $organisation IS NULL OR o.name = $organisation OR $organisation IN o.aliases
RETURN o.name AS organisation, type(r) AS relation, m.name AS member, CASE WHEN m:Person THEN 'Person' ELSE 'Organisation' END AS kind,
  r.date AS date, r.quotes[0] AS quote, r.documents[0] AS document
ORDER BY o.support DESC, organisation, o.id, relation, member, r.id
LIMIT $limit
