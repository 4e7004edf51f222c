using System.Xml.Linq;
using Bti.Application;
using Bti.Domain;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace Bti.Infrastructure;

/// <summary>A key that cookies and forms are sealed with. It belongs to the installation and to no kommune.</summary>
internal sealed class Kjeksnoekkel
{
    public required Guid Id { get; init; }

    /// <summary>The key as the framework writes it, its secret sealed by <see cref="Kjeksforsegler"/>.</summary>
    public required string Xml { get; init; }
}

/// <summary>The keys lie in the database, the one thing every process of an installation shares: a login in one is a login in all.</summary>
internal sealed class Kjeksnoekkellager(Func<KommuneId, BtiDbContext> ny, IKommuneoppsett kommuner) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = ny(kommuner.Alle[0].Kommune);
        return [.. db.Set<Kjeksnoekkel>().Select(n => n.Xml).ToList().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = ny(kommuner.Alle[0].Kommune);
        _ = db.Add(new Kjeksnoekkel { Id = Guid.CreateVersion7(), Xml = element.ToString(SaveOptions.DisableFormatting) });
        _ = db.SaveChanges();
    }
}

/// <summary>Seals the secret of a key with the installation's master key: who has the database alone cannot make a login.</summary>
internal sealed class Kjeksforsegler(Hvelv hvelv) : IXmlEncryptor
{
    internal static readonly Sted Sted = new(new KommuneId("0000"), "kjeksnoekkel", "xml", Guid.Empty);

    public EncryptedXmlInfo Encrypt(XElement plaintextElement) => new(
        new XElement("forseglet", Convert.ToBase64String(hvelv.Forsegle(plaintextElement.ToString(SaveOptions.DisableFormatting), Sted))), typeof(Kjeksaapner));
}

/// <summary>Opens what <see cref="Kjeksforsegler"/> has sealed; made by the framework, by its name in the stored key.</summary>
internal sealed class Kjeksaapner(IServiceProvider tjenester) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) =>
        XElement.Parse(tjenester.GetRequiredService<Hvelv>().Aapne(Convert.FromBase64String(encryptedElement.Value), Kjeksforsegler.Sted)!);
}
