using FsCheck;
using FsCheck.Fluent;
using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Graph.Contract;
using KnowledgeGraph.Graph.Stores;
using Newtonsoft.Json;

namespace KnowledgeGraph.Graph.Tests.Stores;

public sealed class RecordCodecTests
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(2024, 11);

    [Test]
    public void Decode_AnyRecord_GivesItBack() => Prop.ForAll(Arb.From(RandomRecords.Document("c/一.txt")), record =>
    {
        var kept = record with
        {
            Document = record.Document with { Metadata = new DocumentMetadata("题", null, "源", "2024") },
            Rejected = [.. record.Claims.Take(1).Select(c => new RejectedClaim(c, "negated"))],
            Text = "正文𠮷",
        };
        return JsonConvert.SerializeObject(EncodedRecord.Of(kept).Decode()) == JsonConvert.SerializeObject(kept);
    }).Check(Config);

    [Test]
    public void Decode_DamagedBytes_NamesTheDocument() => Prop.ForAll(
        Arb.From(from record in RandomRecords.Document("c/1.txt") from at in Gen.Choose(0, int.MaxValue) from value in Gen.Choose(1, 255) select (record, at, value)), damage =>
    {
        var encoded = EncodedRecord.Of(damage.record);
        encoded.Data[damage.at % encoded.Data.Length] ^= (byte)damage.value;
        try
        {
            // Some flips change a letter of a name, which only the store's audit sees.
            return encoded.Decode() is not null;
        }
        catch (KgException e)
        {
            return e.Error.Code == "KG4005" && e.Message.Contains("c/1.txt", StringComparison.Ordinal);
        }
    }).Check(Config.WithMaxTest(500));

    [Test]
    public void Decode_CutShort_IsRefused()
    {
        var encoded = EncodedRecord.Of(new RecordBuilder("c/1.txt").Build());
        Assert.That(() => RecordCodec.Decode(encoded.Header, encoded.Data[..^2]), Throws.TypeOf<KgException>());
        Assert.That(() => RecordCodec.Decode(encoded.Header, []), Throws.TypeOf<KgException>());
    }
}
