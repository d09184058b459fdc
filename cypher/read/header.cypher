MATCH (s:KgStore {key: 'kg'})
RETURN s.schemaVersion, s.revision, s.extractorVersion, s.lexiconHash, s.correctionsHash, s.resolverVersion,
  coalesce(s.collectionNames, []), coalesce(s.collectionRoots, []), s.interrupted, s.graphHash
