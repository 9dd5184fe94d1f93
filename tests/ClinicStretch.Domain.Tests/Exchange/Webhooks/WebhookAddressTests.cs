using System.Net;
using ClinicStretch.Domain.Exchange.Webhooks;

namespace ClinicStretch.Domain.Tests.Exchange.Webhooks;

/// <summary>Nobody who may name an address can make the server call what is inside.</summary>
public sealed class WebhookAddressTests
{
    // The first and the last of each range that is not the internet's, in every way of writing it.
    public static TheoryData<string> Inside =>
    [
        "0.0.0.0", "0.255.255.255", "10.0.0.0", "10.255.255.255", "100.64.0.0", "100.127.255.255", "127.0.0.1", "127.255.255.255", "169.254.0.0", "169.254.169.254", "169.254.255.255",
        "172.16.0.0", "172.31.255.255", "192.0.0.0", "192.0.0.255", "192.0.2.1", "192.88.99.1", "192.168.0.0", "192.168.255.255", "198.18.0.0", "198.19.255.255", "198.51.100.1",
        "203.0.113.1", "224.0.0.0", "239.255.255.255", "240.0.0.0", "255.255.255.255",
        "::", "::1", "::ffff:127.0.0.1", "::ffff:10.1.2.3", "::ffff:169.254.169.254", "::127.0.0.1", "64:ff9b::a00:1", "64:ff9b:1::1", "100::1", "2001::1", "2001:0:7f00:1::",
        "2001:20::1", "2001:db8::1", "2002:7f00:1::", "2002:a00:1::1", "3fff::1", "4000::1", "5f00::1", "fc00::1", "fd00:ec2::254", "fdff:ffff::1", "fe80::1", "fec0::1", "ff02::1",
    ];

    public static TheoryData<string> Outside =>
    [
        "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255", "128.0.0.0", "169.253.255.255", "169.255.0.0", "172.15.255.255", "172.32.0.0",
        "192.0.1.0", "192.167.255.255", "192.169.0.0", "198.17.255.255", "198.20.0.0", "223.255.255.255", "::ffff:1.1.1.1", "2001:200::1", "2606:4700::1111", "2a00:1450::1",
    ];

    [Theory]
    [MemberData(nameof(Inside))]
    public void An_address_inside_is_not_called(string address) => Assert.False(WebhookAddress.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [MemberData(nameof(Outside))]
    public void An_address_on_the_internet_is(string address) => Assert.True(WebhookAddress.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("https://records.example/hooks", true)]
    [InlineData("https://records.example:8443/hooks?of=us", true)]
    [InlineData("https://1.1.1.1/", true)]
    [InlineData("http://records.example/hooks", false)]
    [InlineData("ftp://records.example/", false)]
    [InlineData("https://user:word@records.example/", false)]
    [InlineData("https://records.example/#part", false)]
    [InlineData("https://localhost/", false)]
    [InlineData("https://LOCALHOST./", false)]
    [InlineData("https://intranet/", false)]
    [InlineData("https://127.0.0.1/", false)]
    [InlineData("https://127.1/", false)]
    [InlineData("https://2130706433/", false)]
    [InlineData("https://0x7f000001/", false)]
    [InlineData("https://0177.0.0.1/", false)]
    [InlineData("https://[::1]/", false)]
    [InlineData("https://[::ffff:10.0.0.1]/", false)]
    [InlineData("https://169.254.169.254/latest/meta-data", false)]
    [InlineData("/hooks", false)]
    [InlineData("records.example", false)]
    [InlineData("", false)]
    public void What_is_seen_without_looking_the_name_up(string address, bool right) => Assert.Equal(right, WebhookAddress.IsRight(address, mayBePrivate: false));

    [Theory]
    [InlineData("http://127.0.0.1:8080/", true)]
    [InlineData("https://10.0.0.7/hooks", true)]
    [InlineData("https://intranet/hooks", true)]
    [InlineData("http://10.0.0.7/hooks", false)]
    [InlineData("http://records.example/", false)]
    public void Where_the_operator_allows_it_a_receiver_may_be_inside_and_in_the_clear_on_this_machine_alone(string address, bool right) =>
        Assert.Equal(right, WebhookAddress.IsRight(address, mayBePrivate: true));

    [Fact]
    public void A_longer_address_than_anybody_needs_is_refused() =>
        Assert.False(WebhookAddress.IsRight("https://records.example/" + new string('a', WebhookAddress.MaxLength), mayBePrivate: false));
}
