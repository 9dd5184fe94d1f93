using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using ClinicStretch.Infrastructure.Exchange.Push;

namespace ClinicStretch.Integration.Tests.Exchange;

public sealed class PushCipherTests
{
    /// <summary>The example of RFC 8291, appendix A.</summary>
    [Fact]
    public void The_example_of_the_standard_comes_out_octet_for_octet()
    {
        var ourKey = Bytes("BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8");
        using var ours = ECDiffieHellman.Create(Private(ourKey, "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"));

        var body = PushCipher.Encrypt(
            Encoding.ASCII.GetBytes("When I grow up, I want to be a watermelon"),
            Bytes("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"),
            Bytes("BTBZMqHH6r4Tts7J_aSIgg"),
            ours,
            Bytes("DGv6ra1nlYgDCS1FRnbzlw"));

        Assert.Equal(
            "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN",
            Base64Url.EncodeToString(body));
    }

    [Fact]
    public void A_key_that_is_no_point_of_the_curve_is_refused()
    {
        byte[] nowhere = [4, .. Enumerable.Repeat((byte)1, 64)];

        Assert.ThrowsAny<CryptographicException>(() => PushCipher.Encrypt([1], nowhere, new byte[16]));
        Assert.ThrowsAny<CryptographicException>(() => PushCipher.Encrypt([1], [1, 2, 3], new byte[16]));
    }

    private static ECParameters Private(byte[] point, string key)
    {
        var parameters = PushCipher.ParametersOf(point);
        parameters.D = Bytes(key);
        return parameters;
    }

    private static byte[] Bytes(string text) => Base64Url.DecodeFromChars(text);
}
