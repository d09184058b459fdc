// People who hold posts in one organisation
// :param name => '云泽大学'
MATCH (o:Organisation {name: $name})<-[r:HOLDS_POSITION]-(p:Person)
RETURN o, r, p LIMIT 200
