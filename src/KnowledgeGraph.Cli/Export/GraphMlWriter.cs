using System.Text;
using System.Xml;
using KnowledgeGraph.Graph.Model;
using Newtonsoft.Json;

namespace KnowledgeGraph.Cli.Export;

/// <summary>GraphML as Neo4j APOC writes and reads it: labels and types as attributes and data, lists as JSON arrays.</summary>
internal static class GraphMlWriter
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    public static void Write(TextWriter output, ExportedGraph graph, CancellationToken cancellationToken)
    {
        using var xml = XmlWriter.Create(output, new XmlWriterSettings { Indent = true, CloseOutput = false, NewLineChars = "\n" });
        xml.WriteStartDocument();
        xml.WriteStartElement("graphml", Namespace);
        WriteKey(xml, "labels", "node", "string", isList: false);
        WriteKeys(xml, "node", graph.Nodes.Select(graph.PropertiesOf));
        WriteKey(xml, "label", "edge", "string", isList: false);
        WriteKeys(xml, "edge", graph.Relationships.Select(r => r.Properties));
        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("id", "G");
        xml.WriteAttributeString("edgedefault", "directed");
        foreach (var node in graph.Nodes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Write(xml, node, graph);
        }

        foreach (var relationship in graph.Relationships)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Write(xml, relationship);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    private static void Write(XmlWriter xml, GraphNode node, ExportedGraph graph)
    {
        var labels = string.Concat(node.Labels.Select(l => ":" + l));
        xml.WriteStartElement("node", Namespace);
        xml.WriteAttributeString("id", Printable(node.Id));
        xml.WriteAttributeString("labels", labels);
        WriteData(xml, "labels", labels);
        WriteProperties(xml, "node", graph.PropertiesOf(node));
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, GraphRelationship relationship)
    {
        xml.WriteStartElement("edge", Namespace);
        xml.WriteAttributeString("id", Printable(relationship.Id));
        xml.WriteAttributeString("source", Printable(relationship.StartId));
        xml.WriteAttributeString("target", Printable(relationship.EndId));
        xml.WriteAttributeString("label", relationship.Type);
        WriteData(xml, "label", relationship.Type);
        WriteProperties(xml, "edge", relationship.Properties);
        xml.WriteEndElement();
    }

    private static void WriteKeys(XmlWriter xml, string kind, IEnumerable<PropertyMap> elements)
    {
        foreach (var (name, value) in PropertyText.Columns(elements))
            WriteKey(xml, name, kind, PropertyText.TypeOf(value), PropertyText.IsList(value));
    }

    /// <summary>Nodes and edges may have properties of one name and different types: the key's id tells them apart.</summary>
    private static void WriteKey(XmlWriter xml, string name, string kind, string type, bool isList)
    {
        xml.WriteStartElement("key", Namespace);
        xml.WriteAttributeString("id", name is "labels" or "label" ? name : KeyOf(kind, name));
        xml.WriteAttributeString("for", kind);
        xml.WriteAttributeString("attr.name", name);
        xml.WriteAttributeString("attr.type", isList ? "string" : type);
        if (isList)
            xml.WriteAttributeString("attr.list", type);
        xml.WriteEndElement();
    }

    private static void WriteProperties(XmlWriter xml, string kind, PropertyMap properties)
    {
        foreach (var (name, value) in properties)
            WriteData(xml, KeyOf(kind, name), PropertyText.IsList(value) ? Json(value) : PropertyText.Items(value).Single());
    }

    private static void WriteData(XmlWriter xml, string key, string value)
    {
        xml.WriteStartElement("data", Namespace);
        xml.WriteAttributeString("key", key);
        xml.WriteString(Printable(value));
        xml.WriteEndElement();
    }

    private static string KeyOf(string kind, string name) => $"{kind}.{name}";

    private static string Json(PropertyValue list)
    {
        var text = new StringWriter(new StringBuilder());
        using (var json = new JsonTextWriter(text))
            CanonicalJson.WriteValue(json, list);
        return text.ToString();
    }

    /// <summary>XML cannot hold most control characters, not even escaped: they become U+FFFD.</summary>
    private static string Printable(string text) => text.All(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c))
        ? text
        : string.Concat(text.Select(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c) ? c : '\uFFFD'));
}
