// People who hold posts in one organisation
// :param name => '工业和信息化部'
MATCH (o:Organisation {name: $name})<-[r:HOLDS_POSITION]-(p:Person)
RETURN o, r, p LIMIT 200
