using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Bti.Testdata;

/// <summary>How the mail server behaves to one connection.</summary>
internal enum Opptreden
{
    TarImot,

    /// <summary>550 to the recipient.</summary>
    Avviser,

    /// <summary>451 to the recipient.</summary>
    BerOmAaVente,

    /// <summary>Says nothing after the greeting.</summary>
    Tier,

    /// <summary>Takes the whole mail, and says nothing.</summary>
    TierEtterTeksten,

    /// <summary>Takes the whole mail, and answers one letter at a time without coming to an end.</summary>
    Drypper,

    /// <summary>Breaks the line in the middle of the text.</summary>
    BryterMidtI,

    /// <summary>Takes the whole mail, and breaks the line before it says so.</summary>
    BryterFoerKvitteringen,

    /// <summary>421: full, and closes.</summary>
    ErOpptatt,
}

/// <summary>A mail server on this machine. Keeps what it has said 250 to, and what it got without saying so.</summary>
internal sealed class Postkasse : IAsyncDisposable
{
    private readonly TcpListener _lytter = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _slutt = new();
    private readonly ConcurrentQueue<Opptreden> _foerst = new();
    private readonly Task _loekke;

    public Postkasse()
    {
        _lytter.Start();
        _loekke = Lytt();
    }

    public int Port => ((IPEndPoint)_lytter.LocalEndpoint).Port;

    /// <summary>Mail it has taken.</summary>
    public ConcurrentQueue<Brevet> Mottatt { get; } = new();

    /// <summary>Mail it got all of and never said yes to.</summary>
    public ConcurrentQueue<Brevet> Ukvittert { get; } = new();

    public int Forbindelser { get; private set; }

    /// <summary>What it does when it is not told otherwise.</summary>
    public Opptreden Ellers { get; set; } = Opptreden.TarImot;

    /// <summary>What it does to the next connections, in order.</summary>
    public void Foerst(params Opptreden[] opptredener) => Array.ForEach(opptredener, _foerst.Enqueue);

    /// <summary>How long a mail may take. Long, so that a busy machine never looks like a server that says nothing; short where silence is the point.</summary>
    public TimeSpan Tidsgrense { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The configuration that sends here.</summary>
    public Dictionary<string, string?> Innstillinger => new()
    {
        ["Bti:Epost:Vert"] = "127.0.0.1",
        ["Bti:Epost:Port"] = $"{Port}",
        ["Bti:Epost:Tls"] = "false",
        ["Bti:Epost:Avsender"] = "bti@soendre-land.example",
        ["Bti:Epost:Adresse"] = "https://bti.soendre-land.example",
        ["Bti:Epost:Tidsgrense"] = $"{Tidsgrense:c}",
    };

    private async Task Lytt()
    {
        List<Task> samtaler = [];
        try
        {
            while (true)
            {
                var forbindelse = await _lytter.AcceptTcpClientAsync(_slutt.Token);
                Forbindelser++;
                samtaler.Add(Snakk(forbindelse, _foerst.TryDequeue(out var opptreden) ? opptreden : Ellers));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(samtaler).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Snakk(TcpClient forbindelse, Opptreden opptreden)
    {
        using var _ = forbindelse;
        await using var stroem = forbindelse.GetStream();
        using var leser = new StreamReader(stroem, Encoding.ASCII);
        await using var skriver = new StreamWriter(stroem, Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
        try
        {
            await Si(opptreden is Opptreden.ErOpptatt ? "421 full" : "220 postkassen");
            if (opptreden is Opptreden.ErOpptatt) return;
            if (opptreden is Opptreden.Tier) await Task.Delay(Timeout.Infinite, _slutt.Token);
            List<string> mottakere = [];
            while (await leser.ReadLineAsync(_slutt.Token) is { } linje)
            {
                switch (linje.Split(' ')[0].ToUpperInvariant())
                {
                    case "RCPT" when opptreden is Opptreden.Avviser: await Si("550 5.1.1 no such mailbox"); break;
                    case "RCPT" when opptreden is Opptreden.BerOmAaVente: await Si("451 4.7.1 greylisted, try again"); break;
                    case "RCPT": mottakere.Add(linje); await Si("250 ok"); break;
                    case "DATA":
                        await Si("354 go on");
                        if (await LesTekst(leser, opptreden) is not { } tekst) return;
                        (opptreden is Opptreden.BryterFoerKvitteringen or Opptreden.TierEtterTeksten or Opptreden.Drypper ? Ukvittert : Mottatt).Enqueue(new Brevet(mottakere, tekst));
                        if (opptreden is Opptreden.TierEtterTeksten) await Task.Delay(Timeout.Infinite, _slutt.Token);
                        if (opptreden is Opptreden.BryterFoerKvitteringen) return;
                        while (opptreden is Opptreden.Drypper)
                        {
                            await skriver.WriteAsync("2".AsMemory(), _slutt.Token);
                            await Task.Delay(300, _slutt.Token);
                        }

                        await Si("250 taken");
                        break;
                    case "QUIT": await Si("221 bye"); return;
                    default: await Si("250 ok"); break;
                }
            }
        }
        catch (Exception feil) when (feil is IOException or OperationCanceledException)
        {
            // The other end has gone, or the test is over.
        }

        Task Si(string svar) => skriver.WriteLineAsync(svar.AsMemory(), _slutt.Token);
    }

    private async Task<string?> LesTekst(StreamReader leser, Opptreden opptreden)
    {
        var tekst = new StringBuilder();
        while (await leser.ReadLineAsync(_slutt.Token) is { } linje)
        {
            if (linje == ".") return tekst.ToString();
            if (opptreden is Opptreden.BryterMidtI) return null;
            _ = tekst.Append(linje.StartsWith('.') ? linje[1..] : linje).Append('\n');
        }

        return null;
    }

    public async ValueTask DisposeAsync()
    {
        await _slutt.CancelAsync();
        await _loekke;
        _lytter.Dispose();
        _slutt.Dispose();
    }
}

/// <summary>One mail as it came over the line.</summary>
internal sealed partial record Brevet(IReadOnlyList<string> Mottakere, string Raatt)
{
    public string? Hode(string navn) => Regex.Match(Raatt, $"^{navn}: (.*(?:\n[ \t].*)*)", RegexOptions.Multiline | RegexOptions.IgnoreCase) is { Success: true } treff ? treff.Groups[1].Value : null;

    /// <summary>Every part that can be read but the calendar files, and the subject, as one text.</summary>
    public string Lesbart => $"{Emne}\n{string.Join('\n', Deler.Where(d => !d.Hoder.Contains("text/calendar", StringComparison.Ordinal)).Select(d => d.Tekst))}";

    /// <summary>The calendar files, with what the mail says of each.</summary>
    public IReadOnlyList<(string Hoder, string Tekst)> Kalenderfiler => [.. Deler.Where(d => d.Hoder.Contains("text/calendar", StringComparison.Ordinal))];

    private IEnumerable<(string Hoder, string Tekst)> Deler => Regex.Split(Raatt, "^--.*$", RegexOptions.Multiline).Select(del =>
    {
        var (hoder, innhold) = del.TrimStart('\n').Split("\n\n", 2) is [var h, var i] ? (h, i) : ("", del);
        if (hoder.Contains("base64", StringComparison.OrdinalIgnoreCase)) return (hoder, Encoding.UTF8.GetString(Convert.FromBase64String(innhold.Replace("\n", "", StringComparison.Ordinal))));
        return (hoder, hoder.Contains("quoted-printable", StringComparison.OrdinalIgnoreCase) ? QuotedPrintable(innhold) : innhold);
    });

    public string Emne => Kodet().Replace(Hode("Subject") ?? "", ord => ord.Groups[1].Value is "B" or "b"
        ? Encoding.UTF8.GetString(Convert.FromBase64String(ord.Groups[2].Value))
        : QuotedPrintable(ord.Groups[2].Value.Replace('_', ' ')));

    private static string QuotedPrintable(string tekst)
    {
        List<byte> ut = [];
        tekst = tekst.Replace("=\n", "", StringComparison.Ordinal);
        for (var i = 0; i < tekst.Length; i++)
        {
            if (tekst[i] == '=' && i + 2 < tekst.Length) (ut, i) = ([.. ut, Convert.ToByte(tekst.Substring(i + 1, 2), 16)], i + 2);
            else ut.AddRange(Encoding.UTF8.GetBytes(tekst[i].ToString()));
        }

        return Encoding.UTF8.GetString([.. ut]);
    }

    [GeneratedRegex(@"=\?utf-8\?([bBqQ])\?([^?]*)\?=\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Kodet();
}
