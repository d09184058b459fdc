// The store's layout, version 1. Every statement may be repeated. Elements that kg manages carry kgId (the same as id, under a
// name of kg's own, so that no constraint binds what others keep under the labels), kgHash and kgKeys (the names of the
// properties that kg wrote).
CREATE CONSTRAINT kg_entity_key IF NOT EXISTS FOR (n:Entity) REQUIRE n.kgId IS UNIQUE;
CREATE CONSTRAINT kg_document_key IF NOT EXISTS FOR (n:Document) REQUIRE n.kgId IS UNIQUE;
CREATE CONSTRAINT kg_record_key IF NOT EXISTS FOR (n:KgRecord) REQUIRE n.documentId IS UNIQUE;
CREATE CONSTRAINT kg_lane_key IF NOT EXISTS FOR (n:KgLane) REQUIRE n.number IS UNIQUE;
CREATE CONSTRAINT kg_store_key IF NOT EXISTS FOR (n:KgStore) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT kg_run_key IF NOT EXISTS FOR (n:KgRun) REQUIRE n.revision IS UNIQUE;
// What analyses begin with.
CREATE INDEX kg_entity_id IF NOT EXISTS FOR (n:Entity) ON (n.id);
CREATE INDEX kg_document_id IF NOT EXISTS FOR (n:Document) ON (n.id);
CREATE INDEX kg_entity_name IF NOT EXISTS FOR (n:Entity) ON (n.name);
CREATE INDEX kg_person_name IF NOT EXISTS FOR (n:Person) ON (n.name);
CREATE INDEX kg_organisation_name IF NOT EXISTS FOR (n:Organisation) ON (n.name);
CREATE INDEX kg_event_name IF NOT EXISTS FOR (n:Event) ON (n.name);
CREATE INDEX kg_forum_name IF NOT EXISTS FOR (n:Forum) ON (n.name);
CREATE INDEX kg_report_name IF NOT EXISTS FOR (n:Report) ON (n.name);
CREATE INDEX kg_place_name IF NOT EXISTS FOR (n:Place) ON (n.name);
CREATE INDEX kg_document_date IF NOT EXISTS FOR (n:Document) ON (n.date);
CREATE FULLTEXT INDEX kg_names IF NOT EXISTS FOR (n:Entity) ON EACH [n.name, n.aliases] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};
