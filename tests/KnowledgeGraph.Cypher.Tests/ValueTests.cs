using FsCheck;
using FsCheck.Fluent;
using KnowledgeGraph.Cypher.Temporal;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Tests;

public sealed class ValueTests
{
    private static readonly Gen<CypherValue> Leaves = Gen.OneOf(
        Gen.Constant(CypherValue.Null),
        Gen.Choose(-2, 2).Select(i => CypherValue.From(i)),
        Gen.Elements(0.5, -1.0, 2.0, double.NaN, double.PositiveInfinity).Select(CypherValue.From),
        Gen.Elements("", "a", "𠮷", "田", "ﬀ").Select(s => CypherValue.From(s)),
        Gen.Elements(true, false).Select(CypherValue.From),
        Gen.Choose(0, 3).Select(d => CypherValue.From(new CypherDate(d))));

    private static readonly Arbitrary<CypherValue> Any = Gen.OneOf(
        Leaves,
        Leaves.ListOf(3).Select(items => CypherValue.From(CypherList.From(items))),
        Leaves.Select(v => CypherValue.From(CypherMap.From([KeyValuePair.Create("k", v)])))).ToArbitrary();

    [Test]
    public void Compare_OfAnyThreeValues_IsATotalOrder() => Check.One(
        Config.QuickThrowOnFailure.WithReplay(1986, 1),
        Prop.ForAll(Any, Any, Any, (x, y, z) =>
        {
            int Compare(CypherValue a, CypherValue b) => Math.Sign(CypherOrder.CompareTotal(a, b));
            return Compare(x, y) == -Compare(y, x) && !(Compare(x, y) <= 0 && Compare(y, z) <= 0 && Compare(x, z) > 0);
        }));

    [Test]
    public void Equals_OfEquivalentValues_MeansEqualHashesAndNoOrder() => Check.One(
        Config.QuickThrowOnFailure.WithReplay(1986, 1),
        Prop.ForAll(Any, Any, (x, y) => !x.Equals(y) || (x.GetHashCode() == y.GetHashCode() && CypherOrder.CompareTotal(x, y) == 0)));

    [Test]
    public void Equal_WithNull_IsUnknown() => Assert.That(
        (CypherEquality.Equal(CypherValue.Null, CypherValue.Null), CypherEquality.Equivalent(CypherValue.Null, CypherValue.Null)), Is.EqualTo(((bool?)null, true)));

    [TestCase(1e7, "1.0E7")]
    [TestCase(0.0001, "1.0E-4")]
    [TestCase(1e-7, "1.0E-7")]
    [TestCase(1e23, "1.0E23")]
    [TestCase(-1.7976931348623157e308, "-1.7976931348623157E308")]
    [TestCase(12345678.25, "1.234567825E7")]
    [TestCase(1234567.5, "1234567.5")]
    [TestCase(-0.0, "-0.0")]
    [TestCase(1.0 / 3, "0.3333333333333333")]
    public void FormatFloat_OfNumber_IsNeo4js(double number, string expected) => Assert.That(CypherFormatter.FormatFloat(number), Is.EqualTo(expected));

    [Test]
    public void ToString_OfDate_RoundTripsThroughTheCalendar() => Check.One(
        Config.QuickThrowOnFailure.WithReplay(1986, 1),
        Prop.ForAll(Gen.Choose(-719_162, 2_932_896).ToArbitrary(), day =>
        {
            var date = new CypherDate(day);
            return CypherDate.Of(date.Year, date.Month, date.Day) == date && date.ToString() == DateOnly.FromDayNumber(day + 719162).ToString("O", System.Globalization.CultureInfo.InvariantCulture);
        }));
}
