using KnowledgeGraph.Core.Errors;

namespace KnowledgeGraph.Cli;

/// <summary>Turns what ended a run into a message: what a user can do something about, or a defect with its trace.</summary>
internal static class Failures
{
    public static Failure Describe(Exception exception, CancellationToken interrupt) => exception switch
    {
        KgException e => new Failure(e.Error, e.ExitCode),
        OperationCanceledException when interrupt.IsCancellationRequested => new Failure(KgErrors.Interrupted(), ExitCode.Error),
        IOException e when IsFull(e) => new Failure(KgErrors.DiskFull(e.Message), ExitCode.Error),
        IOException or UnauthorizedAccessException => new Failure(KgErrors.FileSystem(exception.Message), ExitCode.Error),
        _ => new Failure(KgErrors.Defect(exception), ExitCode.Error),
    };

    public static void Write(TextWriter error, Failure failure)
    {
        error.WriteLine($"error {failure.Error.Code}: {failure.Error.Message}");
        if (failure.Error.Remedy.Length > 0)
            error.WriteLine(failure.Error.Remedy);
    }

    /// <summary>EPIPE: whoever read the output has enough of it, as <c>head</c> does.</summary>
    public static bool IsReaderGone(IOException e) => !OperatingSystem.IsWindows() && e.HResult == 32;

    /// <summary>ENOSPC on Unix; ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL on Windows.</summary>
    private static bool IsFull(IOException e) => (e.HResult & 0xFFFF) is 28 or 112 or 39;
}

internal sealed record Failure(KgError Error, int ExitCode);
