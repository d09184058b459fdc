using KnowledgeGraph.Graph.Model;

namespace KnowledgeGraph.Graph.Tests.Model;

public sealed class CanonicalJsonTests
{
    private static readonly PropertyMap Sample = PropertyMap.From(
        new("name", "他说\"好\"\n𠮷"), new("year", 2024), new("score", new PropertyValue.Real(1)), new("flag", new PropertyValue.Flag(true)),
        new("aliases", new PropertyValue.Texts(["甲", ""])), new("starts", new PropertyValue.Integers([-1, 9007199254740993])), new("none", new PropertyValue.Texts([])));

    [Test]
    public void Write_Properties_IsCompactAndOrdered() => Assert.That(
        CanonicalJson.Write(Sample),
        Is.EqualTo("""{"aliases":["甲",""],"flag":true,"name":"他说\"好\"\n𠮷","none":[],"score":1.0,"starts":[-1,9007199254740993],"year":2024}"""));

    [Test]
    public void Read_WhatWasWritten_IsTheSame() => Assert.That(CanonicalJson.Read(CanonicalJson.Write(Sample)), Is.EqualTo(Sample));

    [Test]
    public void Hash_LabelAndProperties_IsTheDocumentedOne() => Assert.That(
        CanonicalJson.Hash("Person", PropertyMap.From(new KeyValuePair<string, PropertyValue>("name", "贺远舟"))).ToString(),
        Is.EqualTo(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("Person{\"name\":\"贺远舟\"}"u8))[..32]));

    [Test]
    public void Hash_EmptyListsOfEitherKind_AreEqual() => Assert.That(
        CanonicalJson.Hash("X", PropertyMap.From(new KeyValuePair<string, PropertyValue>("a", new PropertyValue.Texts([])))),
        Is.EqualTo(CanonicalJson.Hash("X", PropertyMap.From(new KeyValuePair<string, PropertyValue>("a", new PropertyValue.Integers([]))))));
}
