using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KnowledgeGraph.Cli.Serving;

/// <summary>Writes an answer while its rows are computed: <c>{"data":{"fields":[…],"values":[[…],…]},…}</c>. What is held is one buffer.</summary>
/// <remarks>The status goes out with the first buffer; an error after that stands in the body, as Neo4j does it.</remarks>
internal sealed class AnswerWriter : IDisposable
{
    private const int BufferSize = 32 * 1024;

    /// <summary>Rows that come slowly do not wait for a full buffer.</summary>
    private static readonly TimeSpan LongestHold = TimeSpan.FromMilliseconds(100);

    private readonly HttpResponse response;
    private readonly TimeProvider time;
    private readonly CancellationToken cancellation;
    private readonly ValueWriter values;
    private readonly MemoryStream buffer = new();
    private readonly StreamWriter text;
    private readonly JsonTextWriter json;
    private long sent;

    /// <param name="mediaType">One of <see cref="MediaTypes"/>.</param>
    public AnswerWriter(HttpResponse response, string mediaType, TimeProvider time, CancellationToken cancellation)
    {
        this.response = response;
        this.time = time;
        this.cancellation = cancellation;
        response.StatusCode = StatusCodes.Status202Accepted;
        response.ContentType = mediaType;
        values = ValueWriter.For(mediaType);
        text = new StreamWriter(buffer, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferSize, leaveOpen: true);
        json = new JsonTextWriter(text) { CloseOutput = false, AutoCompleteOnClose = false };
        sent = time.GetTimestamp();
        json.WriteStartObject();
    }

    public long Rows { get; private set; }

    public void BeginData(ImmutableArray<string> fields)
    {
        json.WritePropertyName("data");
        json.WriteStartObject();
        json.WritePropertyName("fields");
        json.WriteStartArray();
        foreach (var field in fields)
            json.WriteValue(field);
        json.WriteEndArray();
        json.WritePropertyName("values");
        json.WriteStartArray();
    }

    public async Task WriteRowAsync(ImmutableArray<object?> row)
    {
        json.WriteStartArray();
        foreach (var value in row)
            values.Write(json, value);
        json.WriteEndArray();
        Rows++;
        await text.FlushAsync(cancellation).ConfigureAwait(false);
        if (buffer.Length >= BufferSize || time.GetElapsedTime(sent) >= LongestHold)
            await SendAsync().ConfigureAwait(false);
    }

    public void EndData()
    {
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <param name="plan">With rows counted, it is one of PROFILE, else one of EXPLAIN.</param>
    public void WritePlan(JObject plan)
    {
        json.WritePropertyName(plan["arguments"]!["Rows"] is null ? "queryPlan" : "profiledQueryPlan");
        plan.WriteTo(json);
    }

    /// <summary>All zero: nothing is written here.</summary>
    public void WriteCounters()
    {
        json.WritePropertyName("counters");
        json.WriteStartObject();
        Flag("containsUpdates");
        foreach (var name in (string[])[
            "nodesCreated", "nodesDeleted", "propertiesSet", "relationshipsCreated", "relationshipsDeleted", "labelsAdded", "labelsRemoved",
            "indexesAdded", "indexesRemoved", "constraintsAdded", "constraintsRemoved"])
            Zero(name);
        Flag("containsSystemUpdates");
        Zero("systemUpdates");
        json.WriteEndObject();

        void Flag(string name)
        {
            json.WritePropertyName(name);
            json.WriteValue(false);
        }

        void Zero(string name)
        {
            json.WritePropertyName(name);
            json.WriteValue(0);
        }
    }

    public void WriteNotices(IReadOnlyList<string> notices)
    {
        if (notices.Count == 0)
            return;
        json.WritePropertyName("notifications");
        new JArray(notices.Select(notice => new JObject
        {
            ["code"] = "Neo.ClientNotification.Statement.QueryNotice",
            ["description"] = notice,
            ["severity"] = "WARNING",
            ["title"] = "The query may not mean what it says.",
            ["category"] = "GENERIC",
        })).WriteTo(json);
    }

    public void WriteBookmark(string bookmark)
    {
        json.WritePropertyName("bookmarks");
        new JArray(bookmark).WriteTo(json);
    }

    public void WriteTransaction(OpenTransaction transaction)
    {
        json.WritePropertyName("transaction");
        new JObject { ["id"] = transaction.Id, ["expires"] = transaction.Expires.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) }.WriteTo(json);
    }

    /// <summary>Nothing but errors follows rows that were cut off.</summary>
    public void WriteError(ApiFailure failure)
    {
        json.WritePropertyName("errors");
        Errors(failure).WriteTo(json);
    }

    public async Task EndAsync()
    {
        json.WriteEndObject();
        await text.FlushAsync(cancellation).ConfigureAwait(false);
        if (!response.HasStarted)
            response.ContentLength = buffer.Length;
        await SendAsync().ConfigureAwait(false);
    }

    /// <summary>The answer to a request that fails before any row: status, code and reason.</summary>
    public static async Task FailAsync(HttpResponse response, ApiFailure failure, CancellationToken cancellation)
    {
        response.Clear();
        response.StatusCode = failure.Status;
        response.ContentType = MediaTypes.Plain;
        if (failure.Allow is { } allow)
            response.Headers.Allow = allow;
        if (failure.Status == StatusCodes.Status401Unauthorized)
            response.Headers.WWWAuthenticate = "Basic realm=\"kg\", Bearer realm=\"kg\"";
        if (failure.Status == StatusCodes.Status503ServiceUnavailable)
            response.Headers.RetryAfter = "1";
        var body = Encoding.UTF8.GetBytes(new JObject { ["errors"] = Errors(failure) }.ToString(Formatting.None));
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, cancellation).ConfigureAwait(false);
    }

    public void Dispose()
    {
        ((IDisposable)json).Dispose();
        text.Dispose();
        buffer.Dispose();
    }

    private static JArray Errors(ApiFailure failure) => new(new JObject { ["code"] = failure.Code, ["message"] = failure.Message });

    private async Task SendAsync()
    {
        await response.Body.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), cancellation).ConfigureAwait(false);
        buffer.SetLength(0);
        sent = time.GetTimestamp();
    }
}
