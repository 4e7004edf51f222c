using Bti.Api;
using Bti.Infrastructure;

var builder = BtiVert.LagBygger(args);
if (await Operatoer.Kjoer(args, builder.Configuration) is { } kode) return kode;

_ = builder.Services.AddBtiApi(builder.Configuration, builder.Environment.IsDevelopment());

var app = builder.Build();
await app.Services.KlargjoerBti(CancellationToken.None);
_ = app.UseRouting();
_ = app.UseBtiInnlogging();
app.MapBtiApi();
app.Run();
return 0;
