using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>Who sees a file, how it lies, and who has looked at it before it is kept.</summary>
public sealed class VedleggTests
{
    private const string Siri = "siri.haugen";
    private const string Guro = "guro.kjos";
    private const string Helse = "helsestasjon";
    private const string Navn = "Avtale med Ada Kanarifugl.pdf";

    public static TheoryData<Databaseslag> Databaser => [Databaseslag.Sqlite, Databaseslag.PostgreSql];

    private static async Task<VedleggId> Legg(Testvert vert, ForloepId forloep, string kategori, string navn = Navn, byte[]? fil = null, string hvem = Siri) =>
        (await vert.Som(hvem, new LeggVedVedlegg(forloep, new(navn, fil ?? Testfiler.Pdf()), kategori, Noekkel.Ny()))).Verdi!.Id;

    private static async Task<IEnumerable<string?>> Ser(Testvert vert, string hvem, ForloepId forloep) => (await vert.Som(hvem, new VisForloep(forloep))).Verdi!.Vedlegg.Select(v => v.Navn).Order(StringComparer.Ordinal);

    private static async Task<byte[]?> Hent(Testvert vert, string hvem, ForloepId forloep, VedleggId id) => (await vert.Som(hvem, new HentVedlegg(forloep, id))).Verdi?.Innhold;

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task En_fil_foelger_samtykket_som_en_linje_i_loggen(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var forloep = await SamtykkeomfangTests.MedLogg(vert);
        foreach (var hvem in new[] { 0, 1 }) Assert.Null(await SamtykkeomfangTests.Svar(vert, forloep, hvem, Helse, ["helse"]));
        Assert.Null((await vert.Som(Siri, new SlippTil(forloep, (await vert.Ansatt(Guro)).Verdi.ToString(), Noekkel.Ny()))).Hinder);
        var (helse, familie) = (await Legg(vert, forloep, "helse", "eksem.pdf"), await Legg(vert, forloep, "familie", "hjemme.pdf"));
        var hennes = await Legg(vert, forloep, "familie", "fra helse.pdf", hvem: Guro);

        Assert.Equal(["eksem.pdf", "fra helse.pdf"], await Ser(vert, Guro, forloep));
        Assert.Equal(["eksem.pdf", "fra helse.pdf", "hjemme.pdf"], await Ser(vert, Siri, forloep));
        Assert.Equal(["eksem.pdf", "fra helse.pdf"], (await vert.Som(Guro, new VisVedlegg(forloep))).Verdi!.Vedlegg.Select(v => v.Navn).Order(StringComparer.Ordinal));
        Assert.Equal(Testfiler.Pdf(), await Hent(vert, Guro, forloep, helse));
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Guro, new HentVedlegg(forloep, familie))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Guro, new FjernVedlegg(forloep, familie, "Den er ikke min.", Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Guro, new FjernVedlegg(forloep, hennes, "Feil fil.", Noekkel.Ny()))).Hinder);

        // Before a print, and before somebody is let in, a file is a line too.
        var deling = (await vert.Som(Siri, new VisDeling(forloep, Helse))).Verdi!.Linjer.Where(l => l.Slag == "vedlegg");
        Assert.Equal([("eksem.pdf", true), ("hjemme.pdf", false)], deling.Select(l => (l.Utdrag, l.Gaar)).OrderBy(l => l.Utdrag, StringComparer.Ordinal));

        // A narrower answer counts for what is there already, and a withdrawal ends it all.
        foreach (var hvem in new[] { 0, 1 }) Assert.Null(await SamtykkeomfangTests.Svar(vert, forloep, hvem, Helse, ["tiltak"]));
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Guro, new HentVedlegg(forloep, helse))).Hinder);
        var gitt = (await vert.Som(Siri, new VisSamtykker(forloep))).Verdi!.Historikk.First(h => h.Til == "Helsestasjon" && h.Gjelder);
        Assert.Null((await vert.Som(Siri, new TrekkSamtykke(forloep, gitt.Id, Noekkel.Ny()))).Hinder);
        foreach (var svar in (Hinder?[])[(await vert.Som(Guro, new VisVedlegg(forloep))).Hinder, (await vert.Som(Guro, new LeggVedVedlegg(forloep, new(Navn, Testfiler.Pdf()), "helse", Noekkel.Ny()))).Hinder])
            Assert.Equal(Hindre.IkkeFunnet, svar);
        Assert.True(await vert.Tell("innsynslogg where handling = 'se_forloep' and tillatt = " + (slag is Databaseslag.Sqlite ? "1" : "true")) >= 6);

        // The family's list is the log's, and nobody else is asked.
        var mor = Guid.Parse((await vert.Som(Siri, new VisSamtykker(forloep))).Verdi!.Givere[0].Id);
        Assert.Equal(["eksem.pdf", "hjemme.pdf", null], (await vert.SomFamilie(mor, new VisMinSak(forloep))).Verdi!.Vedlegg.OrderBy(v => v.Navn is null).ThenBy(v => v.Navn, StringComparer.Ordinal).Select(v => v.Navn));
        Assert.Equal(Testfiler.Pdf(), (await vert.SomFamilie(mor, new HentMittVedlegg(forloep, familie))).Verdi!.Innhold);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.SomFamilie(mor, new HentMittVedlegg(forloep, hennes))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.SomFamilie(mor, new HentVedlegg(forloep, familie))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Siri, new HentMittVedlegg(forloep, familie))).Hinder);

        // The log is closed to writing: nothing is added or taken away, and the holder can still read.
        foreach (var hvem in new[] { 0, 1 })
        {
            var giver = (await vert.Som(Siri, new VisSamtykker(forloep))).Verdi!.Givere[hvem].Id;
            Assert.Null((await vert.Som(Siri, new RegistrerSamtykke(forloep, giver, "stafettlogg", "nei", "muntlig", "12.01.2026", null, Noekkel.Ny()))).Hinder);
        }

        Assert.Equal(Hindre.LoggenErIkkeAktiv, (await vert.Som(Siri, new LeggVedVedlegg(forloep, new(Navn, Testfiler.Pdf()), "helse", Noekkel.Ny()))).Hinder);
        Assert.Equal(Hindre.LoggenErIkkeAktiv, (await vert.Som(Siri, new FjernVedlegg(forloep, helse, "Feil fil.", Noekkel.Ny()))).Hinder);
        Assert.Equal(Testfiler.Pdf(), await Hent(vert, Siri, forloep, helse));
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task En_fil_er_forseglet_med_barnets_noekkel_der_den_ligger(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var forloep = await SamtykkeomfangTests.MedLogg(vert);
        var stor = Testfiler.Xlsx(("xl/a.bin", RandomNumberGenerator.GetBytes(5_000_000)));
        var (ene, andre, store) = (await Legg(vert, forloep, "helse", fil: Testfiler.Pdf("KANARI ene")), await Legg(vert, forloep, "helse", fil: Testfiler.Pdf("KANARI andre")), await Legg(vert, forloep, "helse", "tabell.xlsx", stor));
        var barn = await vert.MedDatabasen(db => db.Forloep.Where(f => f.Id == forloep).Select(f => f.Barn).SingleAsync());
        Assert.Equal(stor, await Hent(vert, Siri, forloep, store));

        var rader = await vert.MedDatabasen(db => db.Vedleggsinnhold.AsNoTracking().ToListAsync());
        Assert.All(rader, rad => Assert.Equal(barn.Verdi, Hvelv.Eier(rad.Innhold.Chiffer!)));
        Assert.All(rader, rad => Assert.True(rad.Innhold.Chiffer.AsSpan().IndexOf("KANARI"u8) < 0 && rad.Innhold.Chiffer.AsSpan().IndexOf("%PDF"u8) < 0));
        if (slag is Databaseslag.Sqlite)
        {
            var kopi = await File.ReadAllBytesAsync(await vert.Kopi());
            Assert.True(kopi.AsSpan().IndexOf("KANARI"u8) < 0 && kopi.AsSpan().IndexOf("Kanarifugl"u8) < 0);
            Assert.True(kopi.AsSpan().IndexOf(rader.First(r => r.Id == ene).Innhold.Chiffer!.AsSpan(^20..)) > 0, "The control: the ciphertext is what lies there.");
        }

        // A new master key wraps it, and the file reads as before.
        Assert.True((await vert.RoterNoekler()).Ferdig);
        Assert.True((await vert.GlemNoekler(straks: true)).Alle);
        Assert.Equal(Testfiler.Pdf("KANARI ene"), await Hent(vert, Siri, forloep, ene));

        // One that is moved to the row of another does not open there.
        _ = await vert.MedDatabasen(db => db.Database.ExecuteSqlAsync($"update vedleggsinnhold set innhold = (select innhold from vedleggsinnhold where id = {Id(ene)}) where id = {Id(andre)}"));
        _ = await Assert.ThrowsAnyAsync<CryptographicException>(() => Hent(vert, Siri, forloep, andre));

        object Id(VedleggId id) => slag is Databaseslag.Sqlite ? id.Verdi.ToString().ToUpperInvariant() : id.Verdi;
    }

    [Fact]
    public async Task Viruskontrollen_ser_hele_fila_og_uten_svar_tas_den_ikke_imot()
    {
        using var clamd = new Clamd();
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9), new Dictionary<string, string?> { ["Bti:Filer:Viruskontroll"] = "127.0.0.1", ["Bti:Filer:Port"] = $"{clamd.Port}", ["Bti:Filer:Tidsgrense"] = "00:00:02" });
        var forloep = await SamtykkeomfangTests.MedLogg(vert);
        async Task<Hinder?> Send(string svar, byte[] fil)
        {
            clamd.Svar = svar;
            return (await vert.Som(Siri, new LeggVedVedlegg(forloep, new("a.xlsx", fil), "helse", Noekkel.Ny()))).Hinder;
        }

        foreach (var lengde in (int[])[1, 64 * 1024, 200_000])
        {
            var fil = Testfiler.Xlsx(("xl/a.bin", RandomNumberGenerator.GetBytes(lengde)));
            Assert.Null(await Send("stream: OK", fil));
            Assert.Equal(fil, clamd.Sett);
        }

        var (foer, enkel) = (await vert.Tell("vedlegg"), Testfiler.Xlsx());
        Assert.Equal((Hindre.FilUsikker.Kode, "fil"), await Send("stream: Win.Test.EICAR_HDB-1 FOUND", enkel) is { } funn ? (funn.Kode, funn.Felt) : default);
        foreach (var svar in new[] { "INSTREAM size limit exceeded. ERROR", "", "taus" }) Assert.Equal(Hindre.FilIkkeKontrollert.Kode, (await Send(svar, enkel))!.Kode);
        clamd.Dispose();
        Assert.Equal(Hindre.FilIkkeKontrollert.Kode, (await Send("stream: OK", enkel))!.Kode);
        Assert.Equal(foer, await vert.Tell("vedlegg"));
    }

    /// <summary>Says what it is told to, to everybody, and remembers what it was sent.</summary>
    private sealed class Clamd : IDisposable
    {
        private readonly TcpListener _lytter = new(IPAddress.Loopback, 0);

        public Clamd()
        {
            _lytter.Start();
            _ = Task.Run(Hoer);
        }

        public int Port => ((IPEndPoint)_lytter.LocalEndpoint).Port;

        public string Svar { get; set; } = "";

        public byte[] Sett { get; private set; } = [];

        public void Dispose() => _lytter.Dispose();

        private async Task Hoer()
        {
            while (true)
            {
                using var klient = await _lytter.AcceptTcpClientAsync();
                await using var linje = klient.GetStream();
                var (hode, lengde, sett) = (new byte[10], new byte[4], new MemoryStream());
                await linje.ReadExactlyAsync(hode);
                Assert.Equal("zINSTREAM\0", Encoding.ASCII.GetString(hode));
                while (true)
                {
                    await linje.ReadExactlyAsync(lengde);
                    var stykke = new byte[BinaryPrimitives.ReadInt32BigEndian(lengde)];
                    if (stykke.Length == 0) break;
                    await linje.ReadExactlyAsync(stykke);
                    sett.Write(stykke);
                }

                Sett = sett.ToArray();
                if (Svar == "taus") await Task.Delay(3000);
                else await linje.WriteAsync(Encoding.ASCII.GetBytes($"{Svar}\0"));
            }
        }
    }
}
