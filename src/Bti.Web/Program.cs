using Bti.Api;
using Bti.Infrastructure;
using Bti.Web;

var builder = BtiVert.LagBygger(args);
if (await Operatoer.Kjoer(args, builder.Configuration) is { } kode) return kode;

// Lets a build that is not published serve its files in any environment; published, it changes nothing.
_ = builder.WebHost.UseStaticWebAssets();
_ = builder.Services.AddBtiApi(builder.Configuration, builder.Environment.IsDevelopment());
_ = builder.Services.AddBtiInnlogging(builder.Configuration, builder.Environment);
_ = builder.Services.AddBtiWeb();

var app = builder.Build();
await app.Services.KlargjoerBti(CancellationToken.None);
_ = app.UseBtiWeb();
_ = app.UseBtiInnlogging();
app.MapBtiApi();
_ = app.MapBtiWeb().RequireAuthorization();
app.MapInnlogging();
app.MapUtkast();
app.MapMoeter();
app.MapSidevakt();
app.MapVedleggene();
app.MapOversiktsfil();
app.MapSakskopi();
app.Run();
return 0;
