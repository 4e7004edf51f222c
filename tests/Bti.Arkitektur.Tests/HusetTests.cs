using System.Text.RegularExpressions;
using Bti.Application;
using Bti.Domain;
using Bti.Testdata;
using MediatR;
using Xunit;

namespace Bti.Arkitektur.Tests;

public sealed class HusetTests
{
    private static readonly Type[] Brukstilfeller = [.. typeof(VisHjem).Assembly.GetTypes()
        .Where(t => t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequest<>)) && t is { IsAbstract: false, IsInterface: false })];

    private static IEnumerable<string> Kilder(params string[] endelser) => Kildetre.Filer("src", endelser);

    [Fact]
    public void The_domain_knows_nothing_but_the_framework() => Assert.All(
        typeof(Uro).Assembly.GetReferencedAssemblies(), a => Assert.StartsWith("System", a.Name, StringComparison.Ordinal));

    [Fact]
    public void Every_request_says_what_it_asks_and_about_what() =>
        Assert.All(Brukstilfeller, t => Assert.True(typeof(IKreverTilgang).IsAssignableFrom(t), $"{t.Name} is a bare IRequest"));

    [Fact]
    public void No_handler_sends_another_request_or_saves_by_itself() => Assert.All(
        typeof(VisHjem).Assembly.GetTypes().Where(t => t.Name.EndsWith("Handler", StringComparison.Ordinal)).SelectMany(t => t.GetConstructors()).SelectMany(c => c.GetParameters()),
        p => Assert.DoesNotContain(p.ParameterType, (Type[])[typeof(IMediator), typeof(ILagring), typeof(IInnsynslogg)]));

    [Fact]
    public void Every_request_stands_in_a_file_of_its_own_name() => Assert.All(
        Brukstilfeller, t => Assert.Single(Kilder(".cs"), f => Path.GetFileName(f) == $"{t.Name}.cs"));

    [Fact]
    public void Every_hinder_has_a_code_and_both_texts() => Assert.All(
        typeof(Hindre).GetFields().Select(f => (Hinder)f.GetValue(null)!),
        h =>
        {
            Assert.Matches("^[A-Z][A-Z0-9_]*$", h.Kode);
            Assert.NotEmpty(h.Bokmaal);
            Assert.NotEmpty(h.Nynorsk);
        });

    [Theory]
    [InlineData("{@")]
    [InlineData("MarkupString")]
    [InlineData(".IgnoreQueryFilters(")]
    [InlineData("FromSqlRaw")]
    [InlineData("ExecuteSqlRaw")]
    public void What_the_house_bans_is_nowhere(string forbudt) => Assert.DoesNotContain(Kilder(".cs"), f => File.ReadAllText(f).Contains(forbudt, StringComparison.Ordinal));

    [Fact]
    public void No_page_has_inline_style_or_script() => Assert.DoesNotContain(
        Kilder(".razor"), f => Regex.IsMatch(File.ReadAllText(f), "\\sstyle=|\\son(click|change|input|load)=\"|<Virtualize|<script>", RegexOptions.NonBacktracking));

    [Fact]
    public void No_file_is_longer_than_300_lines() => Assert.DoesNotContain(Kilder(".cs", ".razor"), f => File.ReadLines(f).Count() > 300);
}
