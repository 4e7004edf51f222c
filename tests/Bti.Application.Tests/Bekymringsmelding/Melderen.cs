using Bti.Domain;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>What a melder does, in few words.</summary>
internal static class Melderen
{
    public const string Siri = "siri.haugen", Leder = "marit.sveen", Koordinator = "anna.brenden";

    /// <summary>A form that is filled in, of a child who is hit at home.</summary>
    public static Meldingsfelter Skjema => new()
    {
        Fare = "nei",
        Vold = "ja",
        Grunn = "mishandling",
        Gjelder = "barn",
        BarnNavn = "Lea Prøve",
        BarnFoedt = "03.02.2018",
        BarnOrientert = "nei",
        Foresatt1Navn = "Far Prøve",
        Foresatt1Orientert = "nei",
        BehovForTolk = "nei",
        Melding = "Lea sier at hun blir slått hjemme. Hun viste blåmerker på armen.",
        Telefon = "61 00 00 02",
    };

    public static async Task<BekymringsmeldingId> SkrivMelding(this Testvert vert, Meldingsfelter? felt = null, string av = Siri)
    {
        var svar = await vert.Som(av, new SkrivMelding(felt ?? Skjema, Noekkel.Ny()));
        Assert.Null(svar.Hinder);
        return svar.Verdi!.Melding;
    }

    public static async Task<BekymringsmeldingId> SendMelding(this Testvert vert, Meldingsfelter? felt = null, string av = Siri)
    {
        var melding = await vert.SkrivMelding(felt, av);
        Assert.Null((await vert.Som(av, new SendMelding(melding, Noekkel.Ny()))).Hinder);
        return melding;
    }

    public static async Task<VisSending.Svar> Sending(this Testvert vert, BekymringsmeldingId melding, string av = Siri) => (await vert.Som(av, new VisSending(melding))).Verdi!;

    public static Task<Dictionary<BekymringsmeldingId, Domain.Bekymringsmelding>> Meldinger(this Testvert vert) =>
        vert.MedDatabasen(db => db.Bekymringsmeldinger.ToDictionaryAsync(m => m.Id));

    /// <summary>Lets time go, and what waits be done: every ten minutes in the first hour, then every half hour.</summary>
    public static async Task LaGaa(this Testvert vert, TimeSpan tid)
    {
        for (var gaatt = TimeSpan.Zero; gaatt < tid;)
        {
            var steg = TimeSpan.FromMinutes(gaatt < TimeSpan.FromHours(1) ? 10 : 30);
            vert.Klokke.Gaa(steg);
            gaatt += steg;
            _ = await vert.Barnevern();
            _ = await vert.Sveip();
        }
    }

    /// <summary>Who has been told what of a melding.</summary>
    public static Task<List<Varsel>> Fortalt(this Testvert vert, BekymringsmeldingId melding) =>
        vert.MedDatabasen(db => db.Varsler.Where(v => v.Gjelder == melding.Verdi).OrderBy(v => v.Trinn).ToListAsync());
}
