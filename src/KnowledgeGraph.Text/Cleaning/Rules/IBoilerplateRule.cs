namespace KnowledgeGraph.Text.Cleaning.Rules;

/// <summary>Marks one family of lines that are no part of the article. Rules hold no state and run in a fixed order; a later one sees what the earlier ones marked.</summary>
internal interface IBoilerplateRule
{
    void Apply(Page page);
}
