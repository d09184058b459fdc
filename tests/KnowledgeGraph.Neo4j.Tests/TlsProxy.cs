using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace KnowledgeGraph.Neo4j.Tests;

/// <summary>Offers over HTTPS, with a certificate of its own making, what a server offers over HTTP.</summary>
internal sealed class TlsProxy : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly X509Certificate2 certificate = SelfSigned();
    private readonly Uri target;

    public TlsProxy(Uri target)
    {
        this.target = target;
        listener.Start();
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"https://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/"));
        _ = Task.Run(AcceptAsync);
    }

    public Uri Address { get; }

    /// <summary>For those who are to trust it.</summary>
    public string CertificatePem => certificate.ExportCertificatePem();

    public void Dispose()
    {
        listener.Dispose();
        certificate.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            try
            {
                var client = await listener.AcceptTcpClientAsync();
                _ = Task.Run(() => ServeAsync(client));
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var _ = client;
        try
        {
            await using var secure = new SslStream(client.GetStream());
            await secure.AuthenticateAsServerAsync(certificate);
            using var server = new TcpClient();
            await server.ConnectAsync(target.Host, target.Port);
            await using var plain = server.GetStream();
            await Task.WhenAny(secure.CopyToAsync(plain), plain.CopyToAsync(secure));
        }
        catch (Exception e) when (e is IOException or SocketException or AuthenticationException)
        {
            // The client refuses the certificate, or has gone.
        }
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=kg test", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UnixEpoch, new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }
}
