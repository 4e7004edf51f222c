using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace Bti.Infrastructure;

/// <summary>What the mail server said to one mail.</summary>
/// <param name="Utfall">What to do.</param>
/// <param name="Feil">The reply code or the kind of fault, never its text: it may carry an address. Null when it was taken.</param>
internal readonly record struct Postsvar(Postutfall Utfall, string? Feil = null);

internal enum Postutfall
{
    /// <summary>The server has it.</summary>
    Tatt,

    /// <summary>Not this one, not now (4xx).</summary>
    Senere,

    /// <summary>The server is away, silent or will not have us: the next one would fare no better.</summary>
    TjenerenBorte,

    /// <summary>Never (5xx).</summary>
    Aldri,
}

/// <summary>Hands mail over.</summary>
internal interface IPostsender
{
    /// <summary>Says how it went; throws only when the host stops.</summary>
    Task<Postsvar> Send(string til, Brev brev, CancellationToken ct);
}

/// <summary>SMTP with the framework's own client, a connection for each mail.</summary>
internal sealed class Smtpsender(EpostOptions valg) : IPostsender
{
    public async Task<Postsvar> Send(string til, Brev brev, CancellationToken ct)
    {
        using var frist = CancellationTokenSource.CreateLinkedTokenSource(ct);
        frist.CancelAfter(valg.Tidsgrense);
        try
        {
            // Left behind when the time is out: cancelling does not reach the client while it waits for the answer to the text.
            await Task.Run(() => Overlever(til, brev, frist.Token), frist.Token).WaitAsync(frist.Token);
            return new(Postutfall.Tatt);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new(Postutfall.TjenerenBorte, nameof(TimeoutException));
        }
        catch (SmtpException feil)
        {
            ct.ThrowIfCancellationRequested();
            return Tolk(feil, frist.IsCancellationRequested);
        }
    }

    private async Task Overlever(string til, Brev brev, CancellationToken ct)
    {
        using var melding = Melding(til, brev);
        using var klient = new SmtpClient(valg.Vert, valg.Port) { EnableSsl = valg.Tls, Timeout = (int)valg.Tidsgrense.TotalMilliseconds };
        if (valg.Bruker.Length > 0) klient.Credentials = new NetworkCredential(valg.Bruker, valg.Passord);
        await klient.SendMailAsync(melding, ct);
    }

    private static Postsvar Tolk(SmtpException feil, bool forSent) => ((int)feil.StatusCode, forSent) switch
    {
        (_, true) => new(Postutfall.TjenerenBorte, nameof(TimeoutException)),
        (421 or (>= 530 and <= 538), _) => new(Postutfall.TjenerenBorte, Kode(feil)),
        ( >= 400 and < 500, _) => new(Postutfall.Senere, Kode(feil)),
        ( >= 500 and < 600, _) => new(Postutfall.Aldri, Kode(feil)),
        _ => new(Postutfall.TjenerenBorte, (feil.InnerException ?? feil).GetType().Name),
    };

    private static string Kode(SmtpException feil) => ((int)feil.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private MailMessage Melding(string til, Brev brev)
    {
        var melding = new MailMessage(new MailAddress(valg.Avsender, "Bti"), new MailAddress(til))
        {
            Subject = brev.Emne,
            SubjectEncoding = Encoding.UTF8,
            Body = brev.Tekst,
            BodyEncoding = Encoding.UTF8,
        };
        melding.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(brev.Html, Encoding.UTF8, MediaTypeNames.Text.Html));
        foreach (var fil in brev.Kalender)
            melding.Attachments.Add(new Attachment(new MemoryStream(Encoding.UTF8.GetBytes(fil.Tekst)), new ContentType(fil.Type) { Name = "innkalling.ics" }));
        melding.Headers.Add("Message-ID", brev.MeldingsId);
        melding.Headers.Add("Auto-Submitted", "auto-generated");
        return melding;
    }
}
