using System.Text.Json;
using Bti.Application;
using Microsoft.AspNetCore.Components;

namespace Bti.Web;

/// <summary>A page with the form of a bekymringsmelding: what the form needs, and what was posted.</summary>
public abstract class Meldingsside : Side
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    [Inject] private Innlogget Innlogget { get; set; } = null!;

    [Inject] private IKommuneoppsett Kommuner { get; set; } = null!;

    /// <summary>The kommuner one can send to.</summary>
    protected IReadOnlyList<Barnevernsmottak> Mottak => Kommuner.For(Innlogget.Kommune).Mottak;

    /// <summary>The reader's own.</summary>
    protected string Kommunen => Innlogget.Kommune.Nummer;

    /// <summary>Whom one calls.</summary>
    protected Barnevernkontakt Barnevern => Kommuner.For(Innlogget.Kommune).Barnevern;

    protected IReadOnlyList<FinnBarn.Treff> Barn { get; private set; } = [];

    protected async Task HentBarn()
    {
        var (barn, hinder) = await Mediator.Send(new FinnBarn(null), Avbrutt);
        if (!SettStatus(hinder)) Barn = barn!;
    }

    /// <summary>The form as it was posted.</summary>
    protected Meldingsfelter Postede =>
        JsonSerializer.Deserialize<Meldingsfelter>(JsonSerializer.Serialize(Http.Request.Form.ToDictionary(f => f.Key, f => f.Value.ToString())), Web)!;

    /// <summary>The form as it stands, by the names of the fields.</summary>
    protected static Dictionary<string, string?> Felter(Meldingsfelter felt) =>
        JsonSerializer.Deserialize<Dictionary<string, string?>>(JsonSerializer.Serialize(felt, Web))!;
}
