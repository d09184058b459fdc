using KnowledgeGraph.Core.Errors;

namespace KnowledgeGraph.Text.Lexicons;

/// <summary>Where the lexicons are: a folder with <c>lexicon/</c> and <c>gazetteer/</c>. Immutable.</summary>
public sealed class LexiconDirectory
{
    /// <param name="root">The folder that holds <c>lexicon</c> and <c>gazetteer</c>; it is looked at when a file is asked for.</param>
    public LexiconDirectory(string root)
    {
        ArgumentException.ThrowIfNullOrEmpty(root);
        Root = Path.GetFullPath(root);
    }

    /// <summary>The folder <c>seeds</c> that is installed beside the program.</summary>
    public static LexiconDirectory Installed { get; } = new(Path.Combine(AppContext.BaseDirectory, "seeds"));

    public string Root { get; }

    /// <summary>The compiled dictionary and hidden Markov models of the segmenter.</summary>
    /// <exception cref="KgException">KG2001: it does not exist.</exception>
    public string SegmentationModel => Lexicon("jieba.bin");

    /// <summary>The full path of a file of <c>lexicon/</c>.</summary>
    /// <exception cref="KgException">KG2001: it does not exist.</exception>
    public string Lexicon(string fileName) => Existing("lexicon", fileName);

    /// <summary>The full path of a file of <c>gazetteer/</c>.</summary>
    /// <exception cref="KgException">KG2001: it does not exist.</exception>
    public string Gazetteer(string fileName) => Existing("gazetteer", fileName);

    private string Existing(string folder, string fileName)
    {
        var path = Path.Combine(Root, folder, fileName);
        return File.Exists(path) ? path : throw new KgException(KgErrors.LexiconMissing(path));
    }
}
