using System.Collections.Immutable;

namespace KnowledgeGraph.Text.Cleaning.Rules;

/// <summary>The rules in their order. What is sure by itself comes first, so that later rules see where the body begins and ends.</summary>
internal static class BoilerplateRules
{
    /// <summary>Run before the title is sought.</summary>
    public static ImmutableArray<IBoilerplateRule> BeforeTitle { get; } = 
    [
        new WordlessRule(),
        new MastheadRule(),
        new LinePatternRule("footer", LinePatterns.Footer(), PageZone.Anywhere, 200),
        new LinePatternRule("disclaimer", LinePatterns.Disclaimer(), PageZone.Anywhere, 400),
        new LinePatternRule("subscription", LinePatterns.Subscription(), PageZone.Anywhere, 60),
        new LinePatternRule("editor-line", LinePatterns.EditorLine(), PageZone.Anywhere, 80),
        new LinePatternRule("editor-line", LinePatterns.SourceLabel(), PageZone.Anywhere, 200),
        new LinePatternRule("counter", LinePatterns.LabelledCounter(), PageZone.Anywhere, 40),
        new LinePatternRule("numbering", LinePatterns.LoneNumber(), PageZone.Anywhere, 8),
        new BreadcrumbRule(),
    ];

    public static ImmutableArray<IBoilerplateRule> AfterTitle { get; } =
    [
        new ContentsRule(),
        new EndMarkRule(),
        new OtherArticlesRule(),
        new PageControlsRule(),
        new MenuRule(),
        new LinePatternRule("editor-line", LinePatterns.EditorNote(), PageZone.Margin, 40),
        new LinePatternRule("counter", LinePatterns.Counter(), PageZone.Margin, 40),
        new LinePatternRule("share", LinePatterns.Button(), PageZone.Margin, 40),
        new LinePatternRule("share", LinePatterns.Button(), PageZone.BesideMarked, 12),
        new BylineRule(),
        new SourceNoteRule(),
        new TailPromotionRule(),
    ];
}
