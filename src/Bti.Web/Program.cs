using Bti.Web;

var builder = WebApplication.CreateBuilder(args);

// Lets a build that is not published serve its files in any environment; published, it changes nothing.
_ = builder.WebHost.UseStaticWebAssets();
_ = builder.Services.AddBtiWeb();

var app = builder.Build();
_ = app.UseBtiWeb();
_ = app.MapBtiWeb();
app.Run();
