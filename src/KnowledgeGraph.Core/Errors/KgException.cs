namespace KnowledgeGraph.Core.Errors;

/// <summary>A failure that a user can do something about.</summary>
/// <remarks>The command line prints <c>error KG1203: message</c> and the remedy on a line of its own, and ends with <see cref="ExitCode"/>.</remarks>
public class KgException : Exception
{
    public KgException(KgError error, Exception? inner = null)
        : base($"{error.Code}: {error.Message} {error.Remedy}".TrimEnd(), inner)
    {
        Error = error;
    }

    public KgError Error { get; }

    /// <summary>2, or 3 where the brake stopped a build.</summary>
    public virtual int ExitCode => 2;
}

/// <summary>A message of <see cref="KgErrors"/>.</summary>
/// <param name="Code"><c>KG</c> and four digits: 1 reading, 2 extraction and lexicons, 3 graph, 4 stores, 5 queries, 6 command line.</param>
/// <param name="Remedy">What to do about it, a sentence; empty where nothing can be done.</param>
public sealed record KgError(string Code, string Message, string Remedy = "");
